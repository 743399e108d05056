package com.completebytepos.tracking;

/** So many of a batch, or one piece, negative when they left; what is not told is null. */
public record MarkMoved(String batch, String serial, long thousandths) {
}
