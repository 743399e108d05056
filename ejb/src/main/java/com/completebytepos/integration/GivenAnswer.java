package com.completebytepos.integration;

/** An answer as it went out: {@code body} is JSON; {@code again}: it was given before and nothing was done for it now. */
public record GivenAnswer(int status, String body, boolean again) {
}
