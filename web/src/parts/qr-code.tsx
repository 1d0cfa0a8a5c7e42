import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** What it is for, to whoever does not see it. */
  readonly label: string;
}

/** Four modules of white around it, as ISO/IEC 18004 wants; black on white in the dark as well. */
const quietModules = 4;

export const QrCode = ({ text, label }: QrCodeProps) => {
  const { data: rows, size } = encode(text, { ecc: 'M', border: quietModules });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={224} height={224}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
};
