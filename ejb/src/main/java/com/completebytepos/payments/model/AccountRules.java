package com.completebytepos.payments.model;

import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.AccountDetails.EditAccount;
import com.completebytepos.payments.PaymentsRejection;

/** What an account must look like before it is kept. */
public final class AccountRules {
    private static final String SHORT_CODE = "\\d{5,7}";
    /** Of a phone, a bank's pay bill or an account. */
    private static final String ANY_NUMBER = "\\d{5,16}";
    private static final int LONGEST_SECRET = 300;

    private AccountRules() {
    }

    public static void check(EditAccount edit, boolean fresh) {
        if (edit.name() == null || edit.name().isBlank() || edit.name().strip().length() > 60) throw PaymentsRejection.ACCOUNT_NAME.at("name");
        var numbers = edit.numbers();
        if (!numbers.kind().hasKeys()) {
            if (numbers.shortCode() == null || !numbers.shortCode().matches(ANY_NUMBER)) throw PaymentsRejection.NUMBER_SHAPE.at("shortCode");
            return;
        }
        if (numbers.shortCode() == null || !numbers.shortCode().matches(SHORT_CODE)) throw PaymentsRejection.SHORT_CODE_SHAPE.at("shortCode");
        if (numbers.kind() == AccountKind.TILL && (numbers.tillNumber() == null || !numbers.tillNumber().matches(SHORT_CODE))) throw PaymentsRejection.TILL_NUMBER_SHAPE.at("tillNumber");
        if (numbers.b2cShortCode() != null && !numbers.b2cShortCode().matches(SHORT_CODE)) throw PaymentsRejection.SHORT_CODE_SHAPE.at("b2cShortCode");
        if (!isBlank(numbers.nominatedNumber()) && Msisdn.read(numbers.nominatedNumber()).isEmpty()) throw PaymentsRejection.PHONE_SHAPE.at("nominatedNumber");
        if (numbers.world() == null || !numbers.world().isOffered()) throw PaymentsRejection.WORLD_NOT_OFFERED.at("world");
        checkSecret("consumerKey", edit.secrets().consumerKey(), fresh);
        checkSecret("consumerSecret", edit.secrets().consumerSecret(), fresh);
        checkSecret("passkey", edit.secrets().passkey(), fresh);
        checkSecret("initiatorPassword", edit.secrets().initiatorPassword(), false);
        if (edit.secrets().initiatorName() != null && edit.secrets().initiatorName().length() > 60) throw PaymentsRejection.KEY_TOO_LONG.at("initiatorName", 60);
    }

    private static void checkSecret(String field, String secret, boolean needed) {
        if (needed && isBlank(secret)) throw PaymentsRejection.KEY_MISSING.at(field);
        if (secret != null && secret.length() > LONGEST_SECRET) throw PaymentsRejection.KEY_TOO_LONG.at(field, LONGEST_SECRET);
    }

    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
