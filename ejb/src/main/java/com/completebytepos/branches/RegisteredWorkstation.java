package com.completebytepos.branches;

/** A workstation just registered; its token is told this once and only its SHA-256 is kept. */
public record RegisteredWorkstation(WorkstationEntry workstation, String token) {
}
