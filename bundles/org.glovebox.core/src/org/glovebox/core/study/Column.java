/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.List;
import java.util.Optional;

import org.glovebox.units.Quantity;

/**
 * A column of a study.
 *
 * @param title its heading
 * @param place on which records it looks
 * @param kind kind of these records, or role of the layer; "" for any
 * @param matching a search that these records must fulfil; "" for none
 * @param subject what is shown of them
 * @param conditions under which a result counts
 * @param aggregate which of several values is shown
 * @param unit unit in which values are shown; empty: as they were typed
 */
public record Column(String title, Place place, String kind, String matching, Subject subject,
		List<Requirement> conditions, Aggregate aggregate, Optional<String> unit) {

	public Column {
		conditions = List.copyOf(conditions);
	}

	/** What a column shows. */
	public sealed interface Subject {

		/**
		 * A field, by its path without numbers: {@code steps/actual/millingTime}; every part on the way is looked at.
		 */
		record Path(String path) implements Subject {
		}

		/** A field of all parts of a class, or of the record: {@code BallMill.millingTime}. */
		record ClassField(String type, String field) implements Subject {
		}

		/**
		 * What is stated of the record by analyses and publications.
		 *
		 * @param property id of the property
		 * @param stated whose word counts
		 */
		record Property(String property, Stated stated) implements Subject {
		}

		/** A number that follows from the record, such as {@code arealLoading}. */
		record DerivedNumber(String name) implements Subject {
		}

		/** The mass fraction of a substance. */
		record MassFraction(String substance) implements Subject {
		}

		/** Short id, title or kind of the record. */
		record Label(Which which) implements Subject {
		}
	}

	/** Whose word on a property counts. */
	public enum Stated {
		/** Own results; published values where there is none. */
		ANY,
		/** Own results. */
		RESULT,
		/** Published values. */
		CLAIM
	}

	/** A part of the label of a record. */
	public enum Which {
		/** Its short id. */
		ID,
		/** Its title. */
		TITLE,
		/** The name of its kind. */
		KIND
	}

	/** A condition that a result must have been found under. */
	public record Requirement(String property, Quantity value) {
	}
}
