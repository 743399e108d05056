package com.completebytepos.selling;

public class SaleUtil {
}
