package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.UUID;

/** A shelf of the catalogue as lists show it; {@code goods} counts its products, {@code version} is the one it was read at. */
public record CategoryRow(UUID id, int version, String name, String nameSw, int sort, long goods) implements Serializable {
}
