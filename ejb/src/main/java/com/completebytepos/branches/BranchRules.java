package com.completebytepos.branches;

/** What a branch must be like before the register takes it. */
final class BranchRules {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;

    private BranchRules() {
    }

    static void checkCode(String code) {
        if (code == null || !code.matches("[A-Z][A-Z0-9]{0,7}")) throw BranchesRejection.CODE_SHAPE.at("code");
    }

    static void check(String name, String address, String phone) {
        if (name == null || name.isBlank()) throw BranchesRejection.NAME_MISSING.at("name");
        if (name.strip().length() > LONGEST_NAME) throw BranchesRejection.NAME_TOO_LONG.at("name");
        if (address != null && address.strip().length() > LONGEST_ADDRESS) throw BranchesRejection.ADDRESS_TOO_LONG.at("address");
        if (phone != null && !phone.isBlank() && !phone.strip().matches("\\+?[0-9][0-9 ()/-]{2,28}")) throw BranchesRejection.PHONE_SHAPE.at("phone");
    }

    static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
