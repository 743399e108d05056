/** Words of the trade that mean the same in English and Swahili, and how units are said: what a shop named in one language is found in the other. */
const GROUPS = `
  sugar sukari|milk maziwa|flour unga|bread mkate mikate|salt chumvi|oil mafuta|soap sabuni|tea chai|coffee kahawa|water maji|rice mchele wali
  |beans maharagwe maharage|meat nyama|fish samaki|chicken kuku|egg eggs yai mayai|onion onions kitunguu vitunguu|tomato tomatoes nyanya
  |potato potatoes kiazi viazi|banana bananas ndizi|mango maembe embe|orange oranges chungwa machungwa|apple apples tofaa matofaa|cabbage kabeji kabichi
  |carrot carrots karoti|juice juisi|soda kinywaji|beer bia|wine mvinyo divai|cheese jibini|butter siagi|honey asali|biscuit biscuits biskuti
  |cake keki|sweet sweets peremende|chocolate chokoleti|noodles nudo|spaghetti spageti tambi|sausage sausages soseji|beef ngombe|goat mbuzi|pork nguruwe
  |groundnut groundnuts peanut peanuts njugu karanga|peas njegere minji|pepper chilli pilipili|spice spices viungo kiungo|vinegar siki|yeast hamira
  |candle candles mshumaa mishumaa|match matches kiberiti viberiti|bulb balbu taa|battery betri|paper karatasi|newspaper gazeti magazeti|pen kalamu|book kitabu vitabu
  |tissue tishu|toothpaste dawameno|medicine dawa|baby mtoto|body mwili|hair nywele|lotion losheni|perfume manukato|pads sodo|clothes nguo
  |charcoal makaa|kerosene paraffin taa|gas gesi|bag mfuko mifuko|bottle chupa|tin can mkebe|plate sahani|cup kikombe vikombe|spoon kijiko vijiko|pot sufuria
  |dog mbwa|cat paka|flower maua ua|seed seeds mbegu|soil udongo|white mweupe nyeupe|brown kahawia|red mwekundu nyekundu|black nyeusi mweusi
  |small ndogo kidogo|big large kubwa|fresh freshi|frozen iliyogandishwa zilizogandishwa|half nusu
  |kg kilo kilos kgs kilogram kilogramme|g gm gms gramu gram grams|l ltr lita litre litres liter|ml mls|pack packet pakiti pkt|piece pc pcs kipande`;

const SAME = new Map();
for (const group of GROUPS.split('|')) {
  const words = group.trim().split(/\s+/);
  for (const word of words) SAME.set(word, [...SAME.get(word) ?? [], ...words.filter(other => other !== word)]);
}

/** @param {string} word plain @returns {string[]} other words for it */
export const otherWordsFor = word => SAME.get(word) ?? [];
