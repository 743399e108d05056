package com.completebytepos.accounts.model;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Another rate for a group of customers, a category of goods, or both. */
@Embeddable
public record RatePart(UUID groupId, UUID categoryId, int rate) {
}
