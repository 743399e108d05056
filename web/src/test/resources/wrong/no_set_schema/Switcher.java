package com.completebytepos.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

public class Switcher {
    void to(Connection connection) throws SQLException { connection.setSchema("cbpos_shop_duka"); }
}
