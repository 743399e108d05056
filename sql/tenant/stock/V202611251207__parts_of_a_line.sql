-- A kit is one line on the receipt and several goods off the shelf: parts are numbered from 1, plain goods are part 0.
ALTER TABLE stock_movement
  ADD COLUMN part_no INT NOT NULL DEFAULT 0,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (document_id, line_no, part_no);
