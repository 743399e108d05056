-- What a drawer began with, note by note and coin by coin, where somebody counted it.
CREATE TABLE IF NOT EXISTS opening_piece (
  shift_id     BINARY(16)    NOT NULL,
  denomination DECIMAL(19,2) NOT NULL,
  pieces       INT           NOT NULL,
  PRIMARY KEY (shift_id, denomination)
) ENGINE=InnoDB;
