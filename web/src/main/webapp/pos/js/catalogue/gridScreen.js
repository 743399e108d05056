import { element, formatMoney, isMeasured, replaceContent, symbolOf } from '../kernel/kernel.js';
import { thumbOf } from './thumbScreen.js';

const FAVOURITES = 'favourites';
const PAGE = 200;

/**
 * Tiles to tap: favourites first, then the categories; last the way to what is in no list.
 * @param {{text: Function, language: string, catalogue: object, categories: () => object[], picked: (product: object) => void, unlisted: () => void}} parts
 */
export const createGrid = ({ text, language, catalogue, categories, picked, unlisted }) => {
  const tabs = element('div.tabs', { role: 'tablist', 'aria-label': text('grid.categories') });
  const tiles = element('div.tiles', { id: 'tiles', role: 'tabpanel', tabindex: -1 });
  const root = element('section.goods', { id: 'goods', 'aria-label': text('grid.title') }, tabs, tiles);
  const nameOf = thing => (language === 'sw' && thing.nameSw) || thing.name;
  let shown = FAVOURITES;
  let most = PAGE;

  const tile = product => element('button.tile', { type: 'button', 'data-code': product.code, onclick: () => picked(product) },
    product.image && thumbOf(product),
    element('span.name', {}, nameOf(product)),
    element('span.price', {}, formatMoney(product.price), isMeasured(product.unit) && element('small', {}, text('grid.perUnit', { unit: symbolOf(product.unit) }))));

  const tab = (id, name) => element('button.tab', {
    type: 'button', role: 'tab', 'aria-selected': String(shown === id), 'data-category': id,
    onclick: () => { shown = id; most = PAGE; draw(); },
  }, name);

  const draw = () => {
    const sorted = categories().sort((a, b) => a.sort - b.sort);
    replaceContent(tabs, tab(FAVOURITES, text('grid.favourites')), ...sorted.map(category => tab(category.id, nameOf(category))));
    const early = catalogue.isReading(); // half of the goods would be half of the truth, and some of it old
    const products = early ? [] : shown === FAVOURITES ? catalogue.favourites(most) : catalogue.ofCategory(shown, most);
    const left = early ? 0 : (shown === FAVOURITES ? catalogue.countOfFavourites() : catalogue.countOfCategory(shown)) - products.length;
    const more = left > 0 && element('button.tile.other', { type: 'button', id: 'more-tiles', onclick: () => { most += PAGE; draw(); } }, element('span.name', {}, text('grid.more', { n: left })));
    const empty = early ? text('grid.reading') : catalogue.size() === 0 ? text('grid.noGoodsYet') : text('grid.nothingHere');
    const other = shown === FAVOURITES && products.length > 0
      && element('button.tile.other', { type: 'button', id: 'unlisted', onclick: unlisted }, element('span.name', {}, text('unlisted.button')));
    replaceContent(tiles, ...(products.length ? products.map(tile) : [element('p.empty', {}, empty)]), more, other);
  };
  draw();
  return { root, draw };
};
