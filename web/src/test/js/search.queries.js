/** What cashiers type, and the product they mean: [typed, code]. It must be among the first three. */
export const QUERIES = [
  // by the beginning of a word, in any order
  ['maziwa fresh', 'MLK-0500'], ['fresh milk', 'MLK-0500'], ['milk 500 fresh', 'MLK-0500'], ['bread white', 'BRW-0400'], ['white brea', 'BRW-0400'],
  ['brown bread', 'BRB-0400'], ['bread neema brown', 'BRB-0400'], ['oil sunf', 'OIL-1000'], ['rice', 'RCE-2000'], ['flour maize', 'UNG-2000'],
  ['powder washing', 'WPD-1000'], ['tissue toilet', 'TIS-0004'], ['peanut butter', 'PNB-0400'], ['butter 500', 'BUT-0500'], ['ketchup', 'KET-0700'],
  ['juice mango', 'JUI-1000'], ['bulb led', 'BLB-0009'], ['beef mince', 'MIN-1000'], ['food dog', 'DOG-2000'], ['pads', 'PAD-0008'],
  // Swahili
  ['sukari', 'SUG-1000'], ['unga wa ugali', 'UNG-2000'], ['ugali unga', 'UNG-2000'], ['mkate mweupe', 'BRW-0400'], ['mchele', 'RCE-2000'], ['mafuta alizeti', 'OIL-1000'],
  ['chumvi', 'SLT-1000'], ['majani chai', 'TEA-0250'], ['kahawa', 'COF-0250'], ['asali', 'HON-0500'], ['mayai', 'EGG-0030'], ['nyama mbuzi', 'GOA-1000'],
  ["nyama ya ng'ombe", 'BEE-1000'], ['nyama ngombe', 'BEE-1000'], ['kuku mzima', 'CHK-1000'], ['vitunguu', 'ONI-1000'], ['nyanya', 'TOM-1000'], ['ndizi', 'BAN-1000'],
  ['sabuni kuoga', 'SOP-0175'], ['dawa meno', 'TPS-0100'], ['mishumaa', 'CAN-0006'], ['gazeti', 'NWS-0001'], ['maji', 'WAT-0500'], ['mandazi', 'MDZ-0004'],
  // one language for goods of the other, and units as people say them
  ['sugar kilo', 'SUG-1000'], ['sukari kg', 'SUG-1000'], ['mafuta litre', 'OIL-1000'], ['maji 500ml', 'WAT-0500'], ['mchele 2kg', 'RCE-2000'], ['oil 1ltr', 'OIL-1000'],
  // slips of the finger and of the ear
  ['suger', 'SUG-1000'], ['sukali', 'SUG-1000'], ['mlik fresh', 'MLK-0500'], ['bred white', 'BRW-0400'], ['tometo ketchap', 'KET-0700'], ['toothpest', 'TPS-0100'],
  ['margerine', 'MRG-0500'], ['mayonase', 'MAY-0400'], ['spageti', 'SPG-0400'], ['spagetti', 'SPG-0400'], ['sosej beef', 'SAU-0500'], ['yogurt', 'YOG-0250'], ['yoghut', 'YOG-0250'],
  ['choclate drinking', 'CHO-0450'], ['sufulia', 'SUF-0024'], ['tilapiya', 'TIL-1000'], ['aluminum sufuria', 'SUF-0024'], ['vineger', 'VIN-0700'], ['whiskey', 'WHI-0750'],
  ['wisky', 'WHI-0750'], ['dishwash', 'DWL-0750'], ['dish washing liquid', 'DWL-0750'], ['mobolojiko', null], ['tolet cleaner', 'TLC-0500'], ['krisps potato', 'CRI-0120'], ['shampo pet', 'PSH-0250'],
  ['ndengu', null], ['vitungu', 'ONI-1000'], ['maharage', 'BNS-0400'], ['karanga chumvi', 'PNT-0100'], ['after shave', 'AFT-0100'], ['aftershave', 'AFT-0100'],
  ['bred', 'BRB-0400'], ['braed', 'BRB-0400'], ['frozenchiken', 'FRC-1200'], ['petshampo', 'PSH-0250'], ['cookingfat', 'FAT-1000'],
  // codes
  ['MLK-0500', 'MLK-0500'], ['mlk', 'MLK-0500'], ['brw-04', 'BRW-0400'], ['6169990200013', 'MLK-0500'], ['0200013', 'MLK-0500'], ['10103', 'ONI-1000'],
];
