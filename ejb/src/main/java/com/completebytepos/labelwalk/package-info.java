/**
 * Label walks: somebody goes along the shelves with a phone and holds every label against what the till asks; what differs is listed, printed and kept.
 * Not: prices (pricing), goods (catalogue), the printing of labels (web.catalogue).
 * Front desk: LabelWalks for who walks, LabelWalkList for who reads. May call branches, catalogue, pricing.
 */
package com.completebytepos.labelwalk;
