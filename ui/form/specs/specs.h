// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formspec.h"

#include <QtCore/QCoreApplication>

namespace hometray::specs {

/// The words of the forms.
class Forms {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

// A file for each subject; formspec.cpp lists them.
[[nodiscard]] QList<FormSpec> people();
[[nodiscard]] QList<FormSpec> assessment();
[[nodiscard]] QList<FormSpec> meetings();
[[nodiscard]] QList<FormSpec> plan();
[[nodiscard]] QList<FormSpec> notes();
[[nodiscard]] QList<FormSpec> cover();
[[nodiscard]] QList<FormSpec> closure();
[[nodiscard]] QList<FormSpec> conflicts();
[[nodiscard]] QList<FormSpec> desk();

/// "2019-06-20", as fields have it.
[[nodiscard]] QString today(const FormContext &context);
/// The ids of the people who are part of the family today and fulfil a condition.
[[nodiscard]] QList<const Person *> peopleNow(
    const FormContext &context, const std::function<bool(const Person &)> &wanted = {});
/// The object the request is about, or null.
[[nodiscard]] ObjectId subjectOf(const FormContext &context);

} // namespace hometray::specs
