const DOTS = 96 / 25.4; // CSS pixels a millimetre

/** Prints one receipt on a roll of so many millimetres: the page is as long as the receipt, so the cutter does not wait for an A4. */
export const printPaper = (receipt, width) => {
  const paper = document.getElementById('paper');
  paper.replaceChildren(receipt);
  const length = Math.ceil(paper.scrollHeight / DOTS) + 8;
  const size = document.createElement('style');
  size.textContent = `@page { size: ${width}mm ${Math.max(length, width + 1)}mm; margin: 0 }`;
  document.head.append(size);
  const done = () => {
    size.remove();
    paper.replaceChildren();
  };
  window.addEventListener('afterprint', done, { once: true });
  window.print();
};
