export { draftOfEml, type MailReading } from './eml';
