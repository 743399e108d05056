-- What is said of single goods when more of them is sold than there is; without, what the branch or the shop says.
ALTER TABLE product ADD COLUMN below_zero VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL;
