package io.trellis.planner.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import org.jspecify.annotations.Nullable;

/** The functions of {@code highs_c_api.h} in use. The first argument is the instance unless said otherwise. */
enum Function {
    /** No arguments; the version as a C string. */
    VERSION("Highs_version", ADDRESS),
    /** No arguments; a new instance. */
    CREATE("Highs_create", ADDRESS),
    DESTROY("Highs_destroy", null, ADDRESS),
    SIZE_OF_INT("Highs_getSizeofHighsInt", JAVA_INT, ADDRESS),
    SET_BOOL("Highs_setBoolOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT),
    SET_INT("Highs_setIntOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT),
    SET_DOUBLE("Highs_setDoubleOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE),
    SET_STRING("Highs_setStringOptionValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    MAXIMIZE("Highs_changeObjectiveSense", JAVA_INT, ADDRESS, JAVA_INT),
    /** Count, costs, lower, upper, non-zeros, starts, rows, values. */
    ADD_COLUMNS(
            "Highs_addCols",
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS),
    /** Count, lower, upper, non-zeros, starts, columns, values. */
    ADD_ROWS("Highs_addRows", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    /** First, last, costs. */
    COLUMN_COSTS("Highs_changeColsCostByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS),
    /** First, last, lower, upper. */
    COLUMN_BOUNDS("Highs_changeColsBoundsByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS),
    ROW_BOUNDS("Highs_changeRowBounds", JAVA_INT, ADDRESS, JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE),
    /** First, last, kinds (0 continuous, 1 integer). */
    COLUMN_KINDS("Highs_changeColsIntegralityByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS),
    CONTINUOUS("Highs_clearIntegrality", JAVA_INT, ADDRESS),
    /** Column values, row values, column duals, row duals; any may be null. */
    START_FROM("Highs_setSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    /** The status of each column and of each row. */
    BASIS("Highs_setBasis", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    RUN("Highs_run", JAVA_INT, ADDRESS),
    /** Seconds of all runs so far. */
    RUN_TIME("Highs_getRunTime", JAVA_DOUBLE, ADDRESS),
    MODEL_STATUS("Highs_getModelStatus", JAVA_INT, ADDRESS),
    /** Column values, column duals, row values, row duals. */
    SOLUTION("Highs_getSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    DOUBLE_INFO("Highs_getDoubleInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    INT_INFO("Highs_getIntInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    /** Out: whether there is one; the ray, one value per row. */
    DUAL_RAY("Highs_getDualRay", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    /** The callback and its user data. */
    SET_CALLBACK("Highs_setCallback", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    START_CALLBACK("Highs_startCallback", JAVA_INT, ADDRESS, JAVA_INT),
    /** No instance: the data a callback got, the item's name; a pointer to the item. */
    CALLBACK_ITEM("Highs_getCallbackDataOutItem", ADDRESS, ADDRESS, ADDRESS);

    final String symbol;
    final FunctionDescriptor descriptor;

    Function(String symbol, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        this.symbol = symbol;
        this.descriptor =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
    }
}
