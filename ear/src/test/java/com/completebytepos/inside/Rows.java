package com.completebytepos.inside;

import java.util.UUID;

/** One row of a shop, by id; each call is a transaction of its own. */
public interface Rows {

    /** By id, which the second-level cache may answer. */
    String read(UUID id);

    /** By a statement, which only the database can answer. */
    String query(UUID id);

    /** By a statement of our own on the entity manager's connection, as sales are written. */
    String plain(UUID id);

    void write(UUID id, String name);
}
