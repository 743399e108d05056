package com.completebytepos.web.selling;

import com.completebytepos.selling.model.Sale;

public class DoorView {
    Sale sale;
}
