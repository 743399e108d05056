-- What many goods became is kept by its fields and put into words where it is shown; all fields together are longer than their words were.
ALTER TABLE bulk_edit MODIFY what VARCHAR(600) NOT NULL;
