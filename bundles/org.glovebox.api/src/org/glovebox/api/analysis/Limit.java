/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.analysis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a number of a settings record, beside {@link Param}, as an end of the range of a quantity that is analyzed, such
 * as the lowest frequency of a fit. Where a chart shows that quantity, the desktop draws the limit there and lets the
 * user drag it. The default of the parameter must mean that there is no limit.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Limit {

	/**
	 * The quantity, as the name of its column in the vocabulary: "frequency". The unit of the parameter must be that of
	 * the column.
	 */
	String of();

	/** Which end of the range it is. */
	End end();

	/** The two ends of a range. */
	enum End {
		/** What is lower is left out. */
		LOWEST,
		/** What is higher is left out. */
		HIGHEST
	}
}
