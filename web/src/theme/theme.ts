import { Button, createTheme, Drawer, Menu, Modal, Tooltip, type VariantColorsResolver } from '@mantine/core';

const shade = 'var(--accent)';

/** Every variant in the tokens' words; `color="red"` marks a destructive act. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const ink = color === 'red' ? 'var(--bad)' : 'var(--ink)';
  if (variant === 'filled') {
    return { background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)', border: '1px solid transparent' };
  }
  if (variant === 'subtle') {
    return { background: 'transparent', hover: 'var(--sunk)', color: ink, border: '1px solid transparent' };
  }
  return { background: 'var(--surface)', hover: 'var(--sunk)', color: ink, border: '1px solid var(--line-strong)' };
};

export const theme = createTheme({
  primaryColor: 'trellis',
  colors: { trellis: [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade] },
  fontFamily: 'var(--font)',
  defaultRadius: 7,
  cursorType: 'pointer',
  focusRing: 'never', // base.css draws it
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'compact-sm' }, vars: (_, { size }) => ({ root: size === 'compact-xs' ? { '--button-height': '26px', '--button-fz': '12px' } : { '--button-height': '32px', '--button-fz': '13px', '--button-padding-x': '12px' } }) }),
    // The page behind stays still without a style tag, which the content security policy forbids.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 120 } } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, position: 'right', transitionProps: { duration: 120 } } }),
    Menu: Menu.extend({ defaultProps: { position: 'bottom-end', shadow: 'md', transitionProps: { duration: 100 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { multiline: true, maw: 280, openDelay: 200, transitionProps: { duration: 100 }, events: { hover: true, focus: true, touch: true } } }),
  },
});
