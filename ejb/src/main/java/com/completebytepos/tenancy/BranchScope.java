package com.completebytepos.tenancy;

import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Promises that whoever is bound to branches acts in them and sees them alone; whoever is bound to none acts and sees everywhere. */
public final class BranchScope {
    private static final String OWN = "ownBranches";

    private BranchScope() {
    }

    public static boolean isBound() {
        return !CurrentShop.actor().branches().isEmpty();
    }

    public static boolean holds(UUID branchId) {
        return CurrentShop.actor().worksIn(branchId);
    }

    /** @param branchId null for what is of no branch in particular */
    public static boolean covers(UUID branchId) {
        return branchId == null || holds(branchId);
    }

    /** @param branchIds those the errand is about; one of them is enough, null asks for none in particular @throws com.completebytepos.kernel.Rejection 403 */
    public static void check(UUID... branchIds) {
        if (Arrays.stream(branchIds).noneMatch(BranchScope::covers)) throw TenancyRejection.OTHER_BRANCH.with(CurrentShop.actor().name());
    }

    /** For what is the whole shop's. @throws com.completebytepos.kernel.Rejection 403 */
    public static void checkWhole() {
        if (isBound()) throw TenancyRejection.OTHER_BRANCH.with(CurrentShop.actor().name());
    }

    public static <T> List<T> mine(Collection<T> all, Function<T, UUID> branch) {
        return all.stream().filter(one -> holds(branch.apply(one))).toList();
    }

    /** A condition to go on with after others, for a query that is then bound; one of the columns is enough. */
    public static String jpql(String... columns) {
        return and(columns, ":" + OWN);
    }

    public static <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return isBound() ? query.setParameter(OWN, CurrentShop.actor().branches()) : query;
    }

    /** The same for the database's own language; nothing is left to bind. */
    public static String sql(String... columns) {
        return and(columns, CurrentShop.actor().branches().stream().map(id -> "x'" + id.toString().replace("-", "") + "'").collect(Collectors.joining(", ", "(", ")")));
    }

    private static String and(String[] columns, String own) {
        if (!isBound()) return "";
        return Arrays.stream(columns).map(column -> column + " in " + own).collect(Collectors.joining(" or ", " and (", ")"));
    }
}
