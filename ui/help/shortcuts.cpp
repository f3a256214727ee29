// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};
} // namespace

QList<ShortcutInfo> shortcuts()
{
    return {
        {u"note"_s, Qt::CTRL | Qt::Key_N, Say::tr("write a case note")},
        {u"worried"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_W,
            Say::tr("I'm worried: whom to ring, and write it down")},
        {u"search"_s, Qt::CTRL | Qt::Key_K, Say::tr("search for a family, a note, a word")},
        {u"page"_s, Qt::CTRL | Qt::Key_1,
            Say::tr("go to the first page of the sidebar; Ctrl+2 to the second, and so on")},
        {u"back"_s, Qt::ALT | Qt::Key_Left, Say::tr("back to where you were")},
        {u"undo"_s, Qt::CTRL | Qt::Key_Z,
            Say::tr("undo what you have just saved or discarded, as long as it says so at the foot "
                    "of the window; in a field, what you have just typed")},
        {u"redo"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Say::tr("redo what you have just undone")},
        {u"lock"_s, Qt::CTRL | Qt::Key_L, Say::tr("lock; what you typed is kept")},
        {u"help"_s, Qt::Key_F1, Say::tr("help on this page")},
        {u"whatsThis"_s, Qt::SHIFT | Qt::Key_F1,
            Say::tr("explain the term or field that has the focus")},
        {u"save"_s, Qt::CTRL | Qt::Key_Return, Say::tr("save what you are writing"), false},
        {u"close"_s, Qt::Key_Escape, Say::tr("close; what you typed is kept as a draft"), false},
        {u"open"_s, Qt::Key_Return, Say::tr("open what is chosen in a list"), false},
        {u"larger"_s, Qt::CTRL | Qt::Key_Plus, Say::tr("larger text"), false},
        {u"smaller"_s, Qt::CTRL | Qt::Key_Minus, Say::tr("smaller text"), false},
        {u"usual"_s, Qt::CTRL | Qt::Key_0, Say::tr("text as large as the desktop's"), false},
    };
}

QKeySequence shortcutKeys(const QString &id)
{
    for (const ShortcutInfo &info : shortcuts()) {
        if (info.id == id)
            return info.keys;
    }
    return {};
}

} // namespace hometray
