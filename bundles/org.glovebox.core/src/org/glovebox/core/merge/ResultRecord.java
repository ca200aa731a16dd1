/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.glovebox.model.RecordSet;
import org.glovebox.model.Records;
import org.glovebox.model.notebook.Record;

/** The merged record while it is made: a copy of their side, into which parts of mine are copied. */
final class ResultRecord {

	private final XMLResource resource;
	private final Map<EObject, EObject> copies = new LinkedHashMap<>();
	private final Map<EObject, EObject> copiedIn = new LinkedHashMap<>();
	private final Map<String, String> ids = new HashMap<>();
	private final Record record;

	ResultRecord(Record theirs) {
		resource = (XMLResource) new RecordSet().createResource(Records.uri(theirs.getUuid()));
		record = (Record) copy(theirs, copies);
		resource.getContents().add(record);
		copies.forEach((original, copy) -> identify(copy, original));
	}

	Record record() {
		return record;
	}

	/** Takes my record in place of theirs. */
	Record replaceBy(Record mine) {
		resource.getContents().clear();
		Record copy = (Record) copyIn(mine);
		resource.getContents().add(copy);
		return copy;
	}

	/** The part of the result that came from a part of their side. */
	EObject of(EObject theirs) {
		return Objects.requireNonNull(copies.get(theirs));
	}

	/** A copy of a part of my side, to be put into the result. */
	EObject copyIn(EObject mine) {
		return copy(mine, copiedIn);
	}

	private static EObject copy(EObject original, Map<EObject, EObject> noted) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier(false, true);
		EObject copy = copier.copy(original);
		copier.copyReferences();
		noted.putAll(copier);
		return copy;
	}

	/** Has a part of my side stand for a part of theirs, though they have different ids. */
	void pair(EObject mine, EObject theirs) {
		ids.put(Parts.id(mine), Parts.id(theirs));
	}

	/** The id that a part of my side has in the result. */
	String id(String mine) {
		return ids.getOrDefault(mine, mine);
	}

	private void identify(EObject copy, EObject original) {
		String id = Parts.id(original);
		if (copy.eResource() == resource && copy.eContainer() != null && !id.isEmpty() && resource.getEObject(id) == null) {
			resource.setID(copy, id);
		}
		ForeignContent.copy(original, copy);
	}

	/** Gives the parts that were copied in their ids, and has references within the record lead to its own parts. */
	void finish() {
		copiedIn.forEach((original, copy) -> {
			if (copy.eResource() == resource) {
				identify(copy, original);
			}
		});
		List<EObject> all = new ArrayList<>(resource.getContents());
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(all.get(0), false); parts.hasNext();) {
			all.add(parts.next());
		}
		all.forEach(this::relink);
	}

	private void relink(EObject part) {
		for (EReference reference : part.eClass().getEAllReferences()) {
			if (Parts.isKept(reference) && !reference.isContainment() && part.eIsSet(reference)) {
				List<EObject> targets = new ArrayList<>();
				for (Object target : FieldContent.of(part, reference, id -> id).values()) {
					local((EObject) target).ifPresent(targets::add);
				}
				set(part, reference, targets);
			}
		}
	}

	private static void set(EObject part, EReference reference, List<EObject> targets) {
		if (reference.isMany()) {
			FieldMerge.replace(part, reference, List.copyOf(targets));
		} else if (targets.isEmpty()) {
			part.eUnset(reference);
		} else {
			part.eSet(reference, targets.get(0));
		}
	}

	/** The same target as this record has it; empty for a part that it has no more. */
	private Optional<EObject> local(EObject target) {
		if (!target.eIsProxy() && target.eResource() == null) {
			return Optional.empty();
		}
		URI address = FieldContent.address(target);
		return address.trimFragment().equals(resource.getURI())
				? Optional.ofNullable(resource.getEObject(id(Objects.requireNonNullElse(address.fragment(), ""))))
				: Optional.of(target);
	}
}
