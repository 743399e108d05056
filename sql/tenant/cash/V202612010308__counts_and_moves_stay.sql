-- What was counted, moved, opened and taken out is said once; the database itself lets nobody say it otherwise afterwards.
DROP TRIGGER IF EXISTS till_settlement_no_update;
CREATE TRIGGER till_settlement_no_update BEFORE UPDATE ON till_settlement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never changed';
DROP TRIGGER IF EXISTS till_settlement_no_delete;
CREATE TRIGGER till_settlement_no_delete BEFORE DELETE ON till_settlement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never removed';
DROP TRIGGER IF EXISTS settlement_piece_no_update;
CREATE TRIGGER settlement_piece_no_update BEFORE UPDATE ON settlement_piece FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never changed';
DROP TRIGGER IF EXISTS settlement_piece_no_delete;
CREATE TRIGGER settlement_piece_no_delete BEFORE DELETE ON settlement_piece FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never removed';
DROP TRIGGER IF EXISTS settlement_tender_no_update;
CREATE TRIGGER settlement_tender_no_update BEFORE UPDATE ON settlement_tender FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never changed';
DROP TRIGGER IF EXISTS settlement_tender_no_delete;
CREATE TRIGGER settlement_tender_no_delete BEFORE DELETE ON settlement_tender FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'counts are never removed';
DROP TRIGGER IF EXISTS cash_movement_no_update;
CREATE TRIGGER cash_movement_no_update BEFORE UPDATE ON cash_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moves of cash are never changed';
DROP TRIGGER IF EXISTS cash_movement_no_delete;
CREATE TRIGGER cash_movement_no_delete BEFORE DELETE ON cash_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moves of cash are never removed';
DROP TRIGGER IF EXISTS slip_move_no_update;
CREATE TRIGGER slip_move_no_update BEFORE UPDATE ON slip_move FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moves of slips are never changed';
DROP TRIGGER IF EXISTS slip_move_no_delete;
CREATE TRIGGER slip_move_no_delete BEFORE DELETE ON slip_move FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moves of slips are never removed';
DROP TRIGGER IF EXISTS slip_taken_no_update;
CREATE TRIGGER slip_taken_no_update BEFORE UPDATE ON slip_taken FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'slips are never changed';
DROP TRIGGER IF EXISTS slip_taken_no_delete;
CREATE TRIGGER slip_taken_no_delete BEFORE DELETE ON slip_taken FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'slips are never removed';
DROP TRIGGER IF EXISTS drawer_opening_no_update;
CREATE TRIGGER drawer_opening_no_update BEFORE UPDATE ON drawer_opening FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'openings of a drawer are never changed';
DROP TRIGGER IF EXISTS drawer_opening_no_delete;
CREATE TRIGGER drawer_opening_no_delete BEFORE DELETE ON drawer_opening FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'openings of a drawer are never removed';
DROP TRIGGER IF EXISTS removed_line_no_update;
CREATE TRIGGER removed_line_no_update BEFORE UPDATE ON removed_line FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'lines taken out of a cart are never changed';
DROP TRIGGER IF EXISTS removed_line_no_delete;
CREATE TRIGGER removed_line_no_delete BEFORE DELETE ON removed_line FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'lines taken out of a cart are never removed';
