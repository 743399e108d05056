package com.completebytepos.selling.model;

import com.completebytepos.selling.Finding;
import jakarta.persistence.Embeddable;

/** What a person should look at; numbered in the order it was found. */
@Embeddable
public record SaleFinding(int seq, int lineNo, String code, String detail) {

    static SaleFinding of(int seq, Finding finding) {
        var detail = finding.detail();
        return new SaleFinding(seq, finding.line(), finding.code(), detail == null || detail.length() <= 300 ? detail : detail.substring(0, 299) + "…");
    }
}
