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
 * Describes one component of a settings record. The form in the desktop, the command-line flag and the stored parameter
 * all come from it. Component types may be {@code double}, {@code int}, {@code boolean}, {@code String} or an enum.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

	/** Name for people, in the field's words: "Smoothing window". */
	String label();

	/** One sentence: what it does and when to change it. */
	String description();

	/** Default as text; {@code NaN} stands for "not given" in a {@code double}. */
	String value();

	/** Unit of the number, "" for none. A value typed with another unit of the same dimension is converted. */
	String unit() default "";

	/** Smallest allowed number. */
	double min() default Double.NEGATIVE_INFINITY;

	/** Largest allowed number. */
	double max() default Double.POSITIVE_INFINITY;
}
