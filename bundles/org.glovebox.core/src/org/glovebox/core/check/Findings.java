/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.result.Observations;
import org.glovebox.model.FieldPath;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;

/** Takes what a check finds on one record, and gives it what it needs for looking. */
public final class Findings {

	private final Scope scope;
	private final String check;
	private final Record record;
	private final List<CheckFinding> found = new ArrayList<>();

	/** What the checks of one run share. */
	record Scope(Notebook notebook, Derivations derivations, Observations observations) {
		static Scope of(Notebook notebook) {
			return new Scope(notebook, new Derivations(notebook), new Observations(notebook));
		}
	}

	Findings(Scope scope, String check, Record record) {
		this.scope = scope;
		this.check = check;
		this.record = record;
	}

	/** The notebook that the record belongs to. */
	public Notebook notebook() {
		return scope.notebook();
	}

	/** What follows from records. */
	public Derivations derivations() {
		return scope.derivations();
	}

	/** What is stated of records by analyses and publications. */
	public Observations observations() {
		return scope.observations();
	}

	/** The identity of the record that is looked at. */
	public UUID uuid() {
		return UUID.fromString(record.getUuid());
	}

	/** Something that should be known. */
	public void information(EObject part, EStructuralFeature feature, String message) {
		add(Severity.INFORMATION, part, feature, message, Optional.empty());
	}

	/** Something that is probably wrong. */
	public void warning(EObject part, EStructuralFeature feature, String message) {
		add(Severity.WARNING, part, feature, message, Optional.empty());
	}

	/** Something that cannot be right. */
	public void error(EObject part, EStructuralFeature feature, String message) {
		add(Severity.ERROR, part, feature, message, Optional.empty());
	}

	/**
	 * Anything.
	 *
	 * @param severity how serious it is
	 * @param part the record or the part of it that is concerned
	 * @param feature the field that is concerned
	 * @param message what is wrong, in a sentence for the person at the desk
	 * @param fix what would put it right
	 */
	public void add(Severity severity, EObject part, EStructuralFeature feature, String message, Optional<Fix> fix) {
		found.add(new CheckFinding(check, severity, uuid(), RecordLabels.shortName(record),
				FieldPath.of(part, feature), message, fix));
	}

	List<CheckFinding> found() {
		return List.copyOf(found);
	}
}
