/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.glovebox.model.description.Labels;

/** Commands on the parts of a record. */
public final class PartCommands {

	private PartCommands() {
	}

	/** Adds a part at the end of a field with several, or sets it. */
	public static Command add(EditingDomain domain, EObject owner, EReference feature, EObject part) {
		CompoundCommand command = new CompoundCommand("Add " + Labels.kind(part.eClass()));
		command.append(feature.isMany() ? new AddCommand(domain, owner, feature, part)
				: new SetCommand(domain, owner, feature, part));
		return command;
	}

	/**
	 * Adds parts to a field with several.
	 *
	 * @param index place of the first one, from 0
	 */
	public static Command addAll(EditingDomain domain, EObject owner, EReference feature, List<? extends EObject> parts,
			int index) {
		CompoundCommand command = new CompoundCommand("Add " + (parts.size() == 1 ? Labels.kind(parts.get(0).eClass())
				: parts.size() + " parts"));
		command.append(new AddCommand(domain, owner, feature, parts, index));
		return command;
	}

	/** Adds a part of a kind. */
	public static EObject create(EClass kind) {
		return EcoreUtil.create(kind);
	}

	/**
	 * Moves a part up or down among its siblings.
	 *
	 * @param index its new place, from 0
	 */
	public static Command move(EditingDomain domain, EObject part, int index) {
		return new MoveCommand(domain, part.eContainer(), part.eContainingFeature(), part, index);
	}

	/** Removes a part, with whatever in the same record points at it: no reference is left without a target. */
	public static Command remove(EditingDomain domain, EObject part) {
		CompoundCommand command = new CompoundCommand("Remove " + Labels.kind(part.eClass()));
		List<EObject> gone = new ArrayList<>(List.of(part));
		part.eAllContents().forEachRemaining(gone::add);
		Map<EObject, Collection<EStructuralFeature.Setting>> usages = EcoreUtil.UsageCrossReferencer.findAll(gone,
				EcoreUtil.getRootContainer(part));
		usages.forEach((target, settings) -> settings.forEach(setting -> {
			boolean outside = !EcoreUtil.isAncestor(part, setting.getEObject());
			if (outside && setting.getEStructuralFeature() instanceof EReference reference
					&& !reference.isContainment()) {
				command.append(release(domain, setting.getEObject(), reference, target));
			}
		}));
		command.append(release(domain, part.eContainer(), part.eContainmentFeature(), part));
		return command;
	}

	private static Command release(EditingDomain domain, EObject owner, EReference feature, EObject target) {
		return feature.isMany() ? new RemoveCommand(domain, owner, feature, target)
				: new SetCommand(domain, owner, feature, SetCommand.UNSET_VALUE);
	}
}
