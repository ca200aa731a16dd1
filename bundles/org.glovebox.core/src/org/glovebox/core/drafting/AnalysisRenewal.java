/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Result;

/**
 * Puts a new run into the record of an analysis: what a run makes is replaced, what people added stays, such as the
 * operator, the title, or the conditions of a result. Parts that stand where they stood keep their identity, so that a
 * run with the same outcome leaves the bytes of the record as they are.
 */
public final class AnalysisRenewal {

	private static final List<EStructuralFeature> OF_A_RUN = List.of(AnalysisPackage.Literals.ANALYSIS__ANALYZER,
			AnalysisPackage.Literals.ANALYSIS__ANALYZER_VERSION, AnalysisPackage.Literals.ANALYSIS__RAN_AT,
			AnalysisPackage.Literals.ANALYSIS__SETTINGS, AnalysisPackage.Literals.ANALYSIS__INPUTS,
			AnalysisPackage.Literals.ANALYSIS__DERIVED, AnalysisPackage.Literals.ANALYSIS__RESULTS,
			AnalysisPackage.Literals.ANALYSIS__TABLES, AnalysisPackage.Literals.ANALYSIS__MESSAGES);

	private AnalysisRenewal() {
	}

	/**
	 * Replaces what a run makes.
	 *
	 * @param kept the record of the notebook; changed
	 * @param fresh a record that was drafted of the new run; stays as it is
	 */
	public static void renew(Analysis kept, Analysis fresh) {
		replace(kept, fresh, OF_A_RUN);
	}

	/** Replaces only some of it. */
	static void replace(Analysis kept, Analysis fresh, List<EStructuralFeature> features) {
		Map<String, String> ids = ids(kept);
		Analysis copy = EcoreUtil.copy(fresh);
		added(kept, copy);
		features.forEach(feature -> kept.eSet(feature, copy.eGet(feature)));
		identify(kept, "", ids);
	}

	/** What people say of a result is carried over to the new result of the same property. */
	private static void added(Analysis kept, Analysis fresh) {
		for (Result result : fresh.getResults()) {
			named(kept, result.getProperty()).ifPresent(old -> {
				result.getConditions().addAll(EcoreUtil.copyAll(old.getConditions()));
				result.setConvention(old.getConvention());
			});
		}
	}

	private static Optional<Result> named(Analysis analysis, String property) {
		return analysis.getResults().stream().filter(r -> Objects.equals(r.getProperty(), property)).findFirst();
	}

	/** Identities of the parts by their place. */
	private static Map<String, String> ids(Analysis analysis) {
		Map<String, String> ids = new LinkedHashMap<>();
		if (analysis.eResource() instanceof XMLResource resource) {
			collect(analysis, "", resource, ids);
		}
		return ids;
	}

	private static void collect(EObject part, String place, XMLResource resource, Map<String, String> ids) {
		for (Part child : parts(part, place)) {
			Optional.ofNullable(resource.getID(child.object())).ifPresent(id -> ids.put(child.place(), id));
			collect(child.object(), child.place(), resource, ids);
		}
	}

	private static void identify(EObject part, String place, Map<String, String> ids) {
		Resource resource = part.eResource();
		for (Part child : parts(part, place)) {
			String id = ids.get(child.place());
			if (id != null && resource instanceof XMLResource xml) {
				xml.setID(child.object(), id);
			}
			identify(child.object(), child.place(), ids);
		}
	}

	/** A part and its place: field and number, or for a result field and property. */
	private record Part(EObject object, String place) {
	}

	private static List<Part> parts(EObject owner, String place) {
		List<Part> parts = new ArrayList<>();
		for (EReference feature : owner.eClass().getEAllContainments()) {
			Object value = owner.eGet(feature);
			List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
			for (int i = 0; i < list.size(); i++) {
				EObject object = (EObject) list.get(i);
				String number = object instanceof Result result ? String.valueOf(result.getProperty()) : "" + i;
				parts.add(new Part(object, place + '/' + feature.getName() + '/' + number));
			}
		}
		return parts;
	}
}
