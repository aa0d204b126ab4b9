export const sensitiveWords: readonly string[] = ['HIV', 'sexual health', 'survivors'];
