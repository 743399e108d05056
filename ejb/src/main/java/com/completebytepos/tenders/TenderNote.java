package com.completebytepos.tenders;

/** What does not fit about a tender: a code with a sentence in the bundles under {@code finding.}, and what came. */
public record TenderNote(String code, String detail) {
}
