/** @param {string} language "en" or "sw" @returns {Promise<Object<string,string>>} */
export const fetchTexts = async language => {
  const answer = await fetch(new URL(`../../texts/${language}.json`, import.meta.url));
  if (!answer.ok) throw new Error(`texts ${language}: ${answer.status}`);
  return answer.json();
};
