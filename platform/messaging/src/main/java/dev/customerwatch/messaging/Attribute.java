package dev.customerwatch.messaging;

/** The Kafka header names of the CloudEvents binary mode, with the extensions that our events carry. */
public final class Attribute {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String SEQUENCE = "ce_sequence";
    public static final String COMPANY = "ce_company";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String ORIGIN = "ce_origin";
    public static final String IMPORT_ID = "ce_importid";
    public static final String TRACEPARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private Attribute() {}
}
