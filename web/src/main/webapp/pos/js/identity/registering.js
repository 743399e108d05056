import { NoAnswer } from '../kernel/kernel.js';
import { createKeys, publicKeyText } from '../journal/journal.js';
import { createWorkstation, openRegistration } from './registrationApi.js';

/** Registration did not work; "sentence" says so in the language of the screen. */
export class RegistrationRefused extends Error {
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

/**
 * How a browser becomes a workstation. A new registration is a new incarnation with its own number, key and chain.
 * @param {{text: Function, language: string, persist: () => Promise<boolean>, keep: (registration: object) => Promise<void>}} parts
 *   persist: asks the browser to keep our data; keep: writes the registration down
 */
export const createRegistering = ({ text, language, persist, keep }) => {
  const refusal = ({ status, body, retryAfter }) => {
    if (status === 429) return text.count('registration.wait', Math.max(1, retryAfter));
    return body?.detail ?? text(status === 401 ? 'registration.wrongLogin' : 'registration.failed');
  };
  const required = async (call, status) => {
    let answer;
    try {
      answer = await call;
    } catch (fault) {
      if (fault instanceof NoAnswer) throw new RegistrationRefused(text('registration.noNetwork'));
      throw fault;
    }
    if (answer.status !== status) throw new RegistrationRefused(refusal(answer));
    return answer.body;
  };
  return {
    open: credentials => required(openRegistration(credentials, language), 200),
    /** @param {{ticket: string, tillId: string, name: string}} choice */
    async register(choice) {
      const persistent = await persist();
      const keys = await createKeys();
      const publicKey = await publicKeyText(keys);
      const made = await required(createWorkstation({ ...choice, publicKey, persistent }, language), 201);
      await keep({ ...made, name: choice.name, keys });
    },
  };
};
