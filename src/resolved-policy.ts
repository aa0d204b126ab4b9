import { checks, policyInUse, resolvedPolicy } from './engine';
import { stampedPolicy } from './stamped-policy';

const { policy, problems } = policyInUse(stampedPolicy, checks);

/**
 * The policy in use, as the handler carries it. The build runs this file and puts what it exports into the handler in its
 * place, so the handler holds neither the parser nor what only the parser reads.
 */
export const policyText: string = resolvedPolicy({ policy, failed: problems.length > 0 });
