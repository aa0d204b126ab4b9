export const clinicalWords: readonly string[] = ['your results', 'your records', 'HbA1c', 'blood test', 'biopsy'];
