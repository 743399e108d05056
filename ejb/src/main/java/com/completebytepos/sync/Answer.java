package com.completebytepos.sync;

import com.completebytepos.kernel.Detail;
import com.completebytepos.selling.Finding;
import java.util.List;

/**
 * What is told about one command. {@code id} and {@code counter} are null when they could not be read;
 * {@code reason} is the code of a refusal or conflict, else null.
 */
public record Answer(String id, Long counter, Outcome outcome, List<Finding> findings, String reason) {

    static Answer refused(Command command, String reason) {
        return new Answer(command == null ? null : command.id().toString(), command == null ? null : command.counter(), Outcome.REFUSED, List.of(), reason);
    }

    /** The last number stored before the gap this command came behind; null where there was none. */
    public Long after() {
        return findings.stream().filter(found -> found.code().equals("chain-gap")).map(found -> Detail.plain(found.detail())).filter(number -> number.matches("\\d{1,18}")).map(Long::valueOf).findFirst().orElse(null);
    }

    static Answer conflict(Command command, String reason) {
        return new Answer(command.id().toString(), command.counter(), Outcome.CONFLICT, List.of(), reason);
    }
}
