package com.completebytepos.storedvalue;

import java.util.UUID;

/** A card is about to be sold or topped up for money: fired inside its transaction before anything is locked, so that who keeps the drawer's books can hold the shift first, as a sale does. */
public record ValueLoading(UUID shiftId) {
}
