-- Fee lines repeat the receipt of what they were charged for: a line is told apart by number, receipt, reason and direction.
ALTER TABLE statement_line MODIFY short_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, DROP KEY line, DROP KEY day,
  ADD UNIQUE KEY line (short_code, receipt, reason_type, direction), ADD KEY day (short_code, completed_at);
