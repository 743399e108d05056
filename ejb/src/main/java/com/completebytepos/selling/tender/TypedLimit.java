package com.completebytepos.selling.tender;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.tenders.TenderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** Goods that went for much money, on a code or on money that came in which nobody had looked up though the till was online and no colleague said yes. */
@ApplicationScoped
public class TypedLimit {
    public static final String ACTION = "TYPED_CODE";
    private static final String UNVERIFIED = "payment-to-verify";
    private static final String UNPROVED = "claim-not-looked-up";

    @Inject CounterRules rules;

    /** @param approved whether a colleague who may said yes to the goods going for this code @param findings of the tenders, what is found here is added, what was approved is taken out */
    public void check(CompletedSale told, List<Tender> tenders, Predicate<String> approved, List<Finding> findings) {
        if (findings.stream().noneMatch(one -> one.code().equals(UNVERIFIED) || one.code().equals(UNPROVED))) return;
        boolean nobodyCouldAsk = told.offline() || told.paperNumber() != null;
        findings.removeIf(one -> one.code().equals(UNPROVED) && (nobodyCouldAsk || tenders.stream().anyMatch(t -> t.lineNo() == one.line() && t.code() != null && approved.test(t.code()))));
        var limit = rules.limits().codeLimit();
        if (nobodyCouldAsk || limit == null) return;
        var found = tenders.stream().filter(t -> t.kind().equals(TenderKind.MPESA.name()) && t.amount().compareTo(limit) >= 0)
                .filter(t -> findings.stream().anyMatch(one -> one.code().equals(UNVERIFIED) && one.line() == t.lineNo()))
                .filter(t -> t.code() == null || !approved.test(t.code()))
                .map(t -> new Finding("code-not-looked-up", t.lineNo(), t.amount().toString())).toList();
        findings.addAll(found);
    }
}
