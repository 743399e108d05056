let texts = {};

/** The text of a key with its {names} filled in. */
export const t = (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

export const has = key => key in texts;

/** Loads a language and puts it on every element that names a text. */
export async function speak(language) {
    texts = await (await fetch(`texts-${language}.json`)).json();
    document.documentElement.lang = language;
    document.title = t('title');
    label(document);
}

export function label(root) {
    for (const element of root.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
}
