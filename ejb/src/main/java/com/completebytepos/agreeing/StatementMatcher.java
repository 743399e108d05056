package com.completebytepos.agreeing;

import com.completebytepos.agreeing.StatementSheet.Line;
import com.completebytepos.agreeing.StatementSheet.Ours;
import com.completebytepos.agreeing.StatementSheet.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Finds to each row of a statement the paper of ours: by its document and amount, by its document alone, then money by amount within a week, as banks and suppliers call a payment by other names. Each once, and never an
 * invoice to a payment.
 */
final class StatementMatcher {
    private static final int A_WEEK = 7;
    private static final int TELLING = 3;

    private final List<Line> lines = new ArrayList<>();

    /** @param told rows of theirs without ours @param papers of the same days @return in the order of days */
    List<Line> match(List<Line> told, List<Ours> papers) {
        var theirs = new ArrayList<>(told);
        var ours = new ArrayList<>(papers);
        pair(theirs, ours, (row, paper) -> isNamed(row, paper) && row.theirs().equals(paper.amount()));
        pair(theirs, ours, StatementMatcher::isNamed);
        pair(theirs, ours, StatementMatcher::isTheMoney);
        theirs.forEach(row -> lines.add(new Line(row.day(), row.document(), row.theirs(), null, Verdict.ONLY_THEIRS)));
        ours.forEach(paper -> lines.add(new Line(paper.day(), null, null, paper, Verdict.ONLY_OURS)));
        lines.sort(Comparator.comparing(Line::day));
        return lines;
    }

    private void pair(List<Line> theirs, List<Ours> ours, BiPredicate<Line, Ours> fits) {
        for (var row : List.copyOf(theirs)) {
            int at = -1;
            for (int i = 0; i < ours.size() && at < 0; i++) if (row.theirs().isNegative() == ours.get(i).amount().isNegative() && fits.test(row, ours.get(i))) at = i;
            if (at < 0) continue;
            var found = ours.remove(at);
            theirs.remove(row); // an equal one is as good
            lines.add(new Line(row.day(), row.document(), row.theirs(), found, row.theirs().equals(found.amount()) ? Verdict.MATCHED : Verdict.DIFFERS));
        }
    }

    private static boolean isNamed(Line row, Ours paper) {
        var one = plain(row.document());
        var other = plain(paper.document());
        if (one.isEmpty() || other.isEmpty()) return false;
        if (one.equals(other)) return true;
        var number = last(one);
        return !number.isEmpty() && number.equals(last(other)) && (number.length() >= TELLING || one.equals(number) || other.equals(number));
    }

    private static boolean isTheMoney(Line row, Ours paper) {
        return (paper.kind() == StatementSheet.Kind.PAYMENT || paper.kind() == StatementSheet.Kind.BACK) && row.theirs().equals(paper.amount()) && Math.abs(ChronoUnit.DAYS.between(row.day(), paper.day())) <= A_WEEK;
    }

    private static String plain(String document) {
        return document == null ? "" : document.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "").replaceFirst("^0+(?=.)", "");
    }

    private static String last(String plain) {
        return plain.replaceFirst("^.*\\D", "").replaceFirst("^0+(?=.)", "");
    }
}
