package com.completebytepos.customers;

import java.io.Serializable;
import java.util.UUID;

public record CustomerGroupRow(UUID id, String name, boolean active, int version) implements Serializable {
}
