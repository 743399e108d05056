package com.completebytepos.selling;

public class Older {
    java.util.Calendar soldAt;
    java.text.SimpleDateFormat shown;
}
