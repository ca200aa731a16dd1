/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.FieldPath;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;

/** What a page of steps shows: the steps of a recipe, or those of a batch. */
public interface StepSource {

	/** The rows as they are now. */
	List<StepRow> rows();

	/** The course of temperature as planned. */
	HeatCourse planned();

	/** The course of temperature as done. */
	HeatCourse actual();

	/** Makes a step of a kind, to be added at the end. */
	Added add(EClass kind);

	/**
	 * Makes steps out of others, to be added at a place.
	 *
	 * @param steps steps that belong to nobody, at least one
	 * @param index place of the first one, from 0
	 * @return empty where no steps are taken over
	 */
	default Optional<Added> insert(List<Step> steps, int index) {
		return Optional.empty();
	}

	/**
	 * Makes the form of a step.
	 *
	 * @param parent has a grid of one column
	 */
	Form form(Composite parent, EObject step);

	/** Makes what can be done with the record, in one control at most. */
	default void actions(Composite parent) {
		// most records have none
	}

	/** The steps as they were performed; none in a plan. */
	default List<? extends PerformedStep> done() {
		return List.of();
	}

	/** Whether the steps were performed, at a certain time. */
	boolean performed();

	/** What is said where there are no steps yet. */
	String invitation();

	/**
	 * A step that is to be added.
	 *
	 * @param command adds it
	 * @param step the step
	 */
	record Added(Command command, EObject step) {
	}

	/** The form of a step. */
	@FunctionalInterface
	interface Form {
		/** Puts the focus into a field, given as a {@link FieldPath}; tells whether the form has it. */
		boolean reveal(String path);
	}
}
