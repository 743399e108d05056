-- The end of the chain moves forward only, onto an entry that is there, and is never removed: with it set back, entries could be taken away from the end unseen.
DROP TRIGGER IF EXISTS audit_head_only_forward;
CREATE TRIGGER audit_head_only_forward BEFORE UPDATE ON audit_head FOR EACH ROW
BEGIN
  IF NEW.id <> OLD.id OR NEW.seq <= OLD.seq OR NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.seq = NEW.seq AND e.hash = NEW.hash) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the end of the audit trail only moves forward';
  END IF;
END;
DROP TRIGGER IF EXISTS audit_head_no_delete;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the end of the audit trail is never removed';
